/// The reference of the API: the OpenAPI document, made from the code, and the pages that show it.
@NullMarked
package ai.realstaging.server.reference;

import org.jspecify.annotations.NullMarked;
