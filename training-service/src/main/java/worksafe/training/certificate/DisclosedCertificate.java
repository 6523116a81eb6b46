package worksafe.training.certificate;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate's number as printed, with what is otherwise masked. */
@Schema(description = "完整证书编号 / the whole number of a certificate")
public record DisclosedCertificate(
        UUID id,

        @Schema(description = "证书编号 / number, as printed", examples = "T11010519491231002X")
        String number) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "DisclosedCertificate[…]";
    }
}
