package ai.realstaging.image;

import ai.realstaging.photo.PhotoSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Limits of intake and staging.
///
/// @param maxUploadBytes largest upload
/// @param uploadValidity how long an upload slot can be used
/// @param modelSide longer side in pixels of the photo that a provider gets
/// @param engineSide longer side in pixels of the photo that the built-in engine gets
/// @param grace how long objects of a deleted image stay
/// @param photo limits of what is decoded
@Validated
@ConfigurationProperties("realstaging.image")
public record ImageSettings(
    @DefaultValue("20971520") @Min(1024) long maxUploadBytes,
    @DefaultValue("15m") Duration uploadValidity,
    @DefaultValue("2048") @Min(512) @Max(8192) int modelSide,
    @DefaultValue("6000") @Min(512) @Max(8192) int engineSide,
    @DefaultValue("7d") Duration grace,
    @DefaultValue PhotoLimits photo) {

  /// @param maxPixels most pixels of a photo
  /// @param maxSide longest side in pixels
  /// @param minSide shortest side in pixels
  public record PhotoLimits(
      @DefaultValue("100000000") long maxPixels,
      @DefaultValue("20000") int maxSide,
      @DefaultValue("256") int minSide) {}

  /// Bytes are left at the room's own limit: a staged picture may be larger than an upload.
  PhotoSettings photoSettings() {
    return new PhotoSettings(photo.maxPixels(), photo.maxSide(), photo.minSide(), 0);
  }
}
