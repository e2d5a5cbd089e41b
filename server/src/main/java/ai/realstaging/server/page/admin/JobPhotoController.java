package ai.realstaging.server.page.admin;

import ai.realstaging.image.ImageLinks;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.JobSubjects;
import ai.realstaging.image.Original;
import ai.realstaging.kernel.JobId;
import ai.realstaging.queue.QueueOffice;
import ai.realstaging.server.page.PictureLink;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Leads an admin to the small photo of a job, by a link that lives for minutes.
@Controller
class JobPhotoController {

  private final QueueOffice office;
  private final JobSubjects subjects;
  private final ImageLinks links;

  JobPhotoController(QueueOffice office, JobSubjects subjects, ImageLinks links) {
    this.office = office;
    this.subjects = subjects;
    this.links = links;
  }

  @GetMapping("/admin/jobs/{id}/photo")
  ResponseEntity<Void> photo(@PathVariable UUID id) {
    Original photo =
        office
            .find(new JobId(id))
            .flatMap(job -> subjects.photo(job.subject()))
            .orElseThrow(ImageMissing::new);
    return PictureLink.to(links.originalThumbnail(photo, ImageLinks.TINY, PictureLink.LIVES));
  }
}
