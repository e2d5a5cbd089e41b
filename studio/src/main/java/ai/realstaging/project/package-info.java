/// A listing's folder of images. Every finder takes the account and finds only what is its own.
/// Knows nothing of images: it tells with [ai.realstaging.project.ProjectDeleted] that a folder
/// went, inside the transaction, and whoever keeps things in it follows.
@NullMarked
package ai.realstaging.project;

import org.jspecify.annotations.NullMarked;
