package worksafe.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.training.compliance.Qualification;

/**
 * A certificate to be issued, or one that was issued and reviewed on paper and is to be entered.
 *
 * @param number as printed on it
 * @param validFrom its first day
 * @param reviews passed so far, in order
 */
record CertificateDraft(
        UUID personId,
        Qualification qualification,
        String number,
        LocalDate validFrom,

        // A retry of a request without them must look as it did before there could be any.
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PassedReview> reviews) {

    CertificateDraft {
        reviews = List.copyOf(reviews);
    }
}
