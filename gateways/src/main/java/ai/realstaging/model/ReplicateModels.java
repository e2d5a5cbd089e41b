package ai.realstaging.model;

import static ai.realstaging.model.ModelSpec.Field.choice;
import static ai.realstaging.model.ModelSpec.Field.toggle;
import static ai.realstaging.model.ModelSpec.Field.whole;

import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.model.ModelEntry.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The official models of Replicate that can furnish a room, with the inputs that each really has.
/// Presets are safe for a listing: the photo's own ratio and size where the model can, png or jpeg
/// of high quality, nobody else rewrites the prompt, no other model steps in, one picture. Sizes by
/// number are left out, because a staged photo must overlay its original.
final class ReplicateModels {

  private static final String MATCH = "match_input_image";
  private static final String RATIO_HINT =
      "Shape of the picture; a listing wants the photo's own shape.";
  private static final String FORMAT_HINT = "File format of the picture; png keeps every pixel.";
  private static final String QUALITY_HINT = "Quality of jpg and webp, 100 is best.";
  private static final Optional<String> PROMPT = Optional.of("prompt");
  private static final Optional<String> SEED = Optional.of("seed");
  private static final Optional<String> NO_SEED = Optional.empty();

  private ReplicateModels() {}

  static List<ModelEntry> all() {
    return List.of(
        qwen("qwen/qwen-image-edit", "Qwen Image Edit", false),
        qwen("qwen/qwen-image-edit-plus", "Qwen Image Edit Plus", true),
        kontext("black-forest-labs/flux-kontext-pro", "FLUX.1 Kontext Pro", "0.04", 8),
        kontext("black-forest-labs/flux-kontext-max", "FLUX.1 Kontext Max", "0.08", 10),
        flux2(),
        seedream4(),
        seedream45(),
        nanoBanana(),
        gptImage());
  }

  private static ModelEntry qwen(String id, String name, boolean imageIsList) {
    return entry(
        spec(
            id,
            name,
            "0.03",
            8,
            true,
            choice("aspect_ratio", MATCH, RATIO_HINT, MATCH, "1:1", "16:9", "9:16", "4:3", "3:4"),
            choice("output_format", "png", FORMAT_HINT, "png", "jpg", "webp"),
            whole("output_quality", 95, 0, 100, QUALITY_HINT),
            toggle("go_fast", true, "Faster, with additional optimisations."),
            toggle("disable_safety_checker", false, "Skip the model's own safety check.")),
        new Wiring("image", imageIsList, PROMPT, SEED),
        Map.of());
  }

  private static ModelEntry kontext(String id, String name, String dollars, int seconds) {
    return entry(
        spec(
            id,
            name,
            dollars,
            seconds,
            true,
            choice(
                "aspect_ratio",
                MATCH,
                RATIO_HINT,
                MATCH,
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "4:5",
                "5:4",
                "21:9",
                "9:21",
                "2:1",
                "1:2"),
            choice("output_format", "png", FORMAT_HINT, "png", "jpg"),
            whole(
                "safety_tolerance",
                2,
                0,
                6,
                "0 is strictest; with a photo the provider allows 2 at most."),
            toggle("prompt_upsampling", false, "Let the model rewrite the instructions.")),
        new Wiring("input_image", false, PROMPT, SEED),
        Map.of());
  }

  /// Charged by megapixels of input and output; the price is that of 4 MP each.
  private static ModelEntry flux2() {
    return entry(
        spec(
            "black-forest-labs/flux-2-pro",
            "FLUX.2 Pro",
            "0.135",
            15,
            true,
            choice(
                "aspect_ratio",
                MATCH,
                RATIO_HINT,
                MATCH,
                "1:1",
                "16:9",
                "3:2",
                "2:3",
                "4:5",
                "5:4",
                "9:16",
                "3:4",
                "4:3"),
            choice(
                "resolution",
                MATCH,
                "Size of the picture; the price grows with it.",
                MATCH,
                "0.5 MP",
                "1 MP",
                "2 MP",
                "4 MP"),
            choice("output_format", "png", FORMAT_HINT, "png", "jpg", "webp"),
            whole("output_quality", 95, 0, 100, QUALITY_HINT),
            whole("safety_tolerance", 2, 1, 5, "1 is strictest.")),
        new Wiring("input_images", true, PROMPT, SEED),
        Map.of());
  }

  private static ModelEntry seedream4() {
    return entry(
        spec(
            "bytedance/seedream-4",
            "Seedream 4",
            "0.03",
            15,
            false,
            seedreamRatio(),
            choice("size", "2K", "Size of the picture.", "1K", "2K", "4K"),
            toggle("enhance_prompt", false, "Let the model rewrite the instructions.")),
        new Wiring("image_input", true, PROMPT, NO_SEED),
        onePicture());
  }

  private static ModelEntry seedream45() {
    return entry(
        spec(
            "bytedance/seedream-4.5",
            "Seedream 4.5",
            "0.04",
            18,
            false,
            seedreamRatio(),
            choice("size", "2K", "Size of the picture.", "2K", "4K")),
        new Wiring("image_input", true, PROMPT, NO_SEED),
        onePicture());
  }

  private static ModelSpec.Field seedreamRatio() {
    return choice(
        "aspect_ratio",
        MATCH,
        RATIO_HINT,
        MATCH,
        "1:1",
        "4:3",
        "3:4",
        "16:9",
        "9:16",
        "3:2",
        "2:3",
        "21:9");
  }

  private static Map<String, Object> onePicture() {
    return Map.of("max_images", 1L, "sequential_image_generation", "disabled");
  }

  private static ModelEntry nanoBanana() {
    return entry(
        spec(
            "google/nano-banana-pro",
            "Nano Banana Pro",
            "0.15",
            25,
            false,
            choice(
                "aspect_ratio",
                MATCH,
                RATIO_HINT,
                MATCH,
                "1:1",
                "2:3",
                "3:2",
                "3:4",
                "4:3",
                "4:5",
                "5:4",
                "9:16",
                "16:9",
                "21:9"),
            choice("resolution", "2K", "Size of the picture; 4K costs more.", "1K", "2K", "4K"),
            choice("output_format", "png", FORMAT_HINT, "png", "jpg"),
            choice(
                "safety_filter_level",
                "block_only_high",
                "How much the provider filters.",
                "block_low_and_above",
                "block_medium_and_above",
                "block_only_high"),
            toggle(
                "allow_fallback_model",
                false,
                "Let another model answer when this one is at capacity.")),
        new Wiring("image_input", true, PROMPT, NO_SEED),
        Map.of());
  }

  /// It cannot match the photo's ratio; its jpg is spelt jpeg. The price is an estimate for high
  /// quality.
  private static ModelEntry gptImage() {
    return entry(
        spec(
            "openai/gpt-image-1.5",
            "GPT Image 1.5",
            "0.136",
            40,
            false,
            choice(
                "aspect_ratio",
                "3:2",
                "Shape of the picture; this model cannot keep the photo's.",
                "3:2",
                "2:3",
                "1:1"),
            choice(
                "quality",
                "high",
                "Effort; low is cheaper and faster.",
                "high",
                "medium",
                "low",
                "auto"),
            choice(
                "input_fidelity",
                "high",
                "How closely the photo is kept; a listing wants high.",
                "high",
                "low"),
            choice("output_format", "png", FORMAT_HINT, "png", "jpeg", "webp"),
            whole("output_compression", 95, 0, 100, QUALITY_HINT),
            choice("moderation", "auto", "How much the provider moderates.", "auto", "low")),
        new Wiring("input_images", true, PROMPT, NO_SEED),
        Map.of("number_of_images", 1L, "background", "opaque"));
  }

  private static ModelSpec spec(
      String id,
      String name,
      String dollars,
      int seconds,
      boolean takesSeed,
      ModelSpec.Field... fields) {
    return new ModelSpec(
        new ModelId(id),
        name,
        ModelSpec.Provider.REPLICATE,
        MicroDollars.ofDollars(dollars),
        seconds,
        false,
        takesSeed,
        true,
        List.of(fields));
  }

  private static ModelEntry entry(ModelSpec spec, Wiring wiring, Map<String, Object> fixed) {
    return new ModelEntry(spec, wiring, fixed);
  }
}
