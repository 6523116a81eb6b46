package worksafe.training.compliance;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The certificate that allows the holder of a post to work, or the last one that did. */
@Embeddable
@Schema(name = "PostCertificate", description = "上岗所依据的证书 / the certificate on which the right to work rests")
public record SupportingCertificate(
        UUID certificateId,

        @Schema(description = "有效期截止日 / last day of its validity", examples = "2032-03-14")
        LocalDate validUntil,

        @Schema(description = "最后有效之日（含应复审日） / last day on which it holds, its review counted", examples = "2029-03-14")
        LocalDate inForceUntil) {}
