package ai.realstaging.live;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import java.util.Optional;

/// An image came to a phase. `change` grows with every change in the house: of two of one image the
/// larger is the newer.
public record ImageChanged(
    AccountId account,
    ProjectId project,
    ImageId image,
    long change,
    Phase phase,
    Optional<String> errorCode) {}
