package ai.realstaging.server.page.image;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.ImageIntake;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.image.NewImage;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.Style;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Limits;
import ai.realstaging.server.wire.Words;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Stages the photo of an image once more, as the form on its page says. With scripts the page asks
/// the API for the same.
@Controller
class AgainController {

  private final Images images;
  private final ImageIntake intake;

  AgainController(Images images, ImageIntake intake) {
    this.images = images;
    this.intake = intake;
  }

  /// What the form sends.
  ///
  /// @param same whether the furniture is arranged as it was
  record Wanted(
      @Nullable String style,
      @Nullable String room,
      @Nullable String words,
      @Nullable String same) {

    Style chosen() {
      return Words.style(String.valueOf(style))
          .orElseThrow(() -> Refused.invalid("style", "required", text("again.choose-style")));
    }

    Optional<String> wishes() {
      String wishes = words == null ? "" : words.strip();
      int length = wishes.codePointCount(0, wishes.length());
      if (length > 0 && (length < Limits.MIN_WORDS || length > Limits.MAX_WORDS)) {
        throw Refused.invalid(
            "words", "length", text("again.words", Limits.MIN_WORDS, Limits.MAX_WORDS));
      }
      return wishes.isEmpty() ? Optional.empty() : Optional.of(wishes);
    }
  }

  @PostMapping("/images/{id}/again")
  String again(Account account, @PathVariable UUID id, @ModelAttribute Wanted wanted) {
    Image image = images.find(account, new ImageId(id)).orElseThrow(ImageMissing::new);
    Image next =
        intake.accept(
            account,
            new NewImage(
                image.project(),
                photo(account, image),
                Words.roomType(String.valueOf(wanted.room())),
                Optional.of(wanted.chosen()),
                wanted.same() == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(image.order().seed()),
                wanted.wishes(),
                Optional.empty()));
    return "redirect:/images/" + next.id();
  }

  private ObjectKey photo(Account account, Image image) {
    return images.findOriginal(account, image.original()).orElseThrow(ImageMissing::new).key();
  }
}
