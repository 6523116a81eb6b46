package worksafe.training.certificate.check;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.InvalidValue;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What stands on a certificate, by which it is checked. */
@Schema(description = "按证书编号和持证人姓名查验 / check by number and name")
public record CheckCertificate(
        @NotBlank
        @Size(max = 60)
        @Schema(
                description = "证书编号；大小写、全角、空格和连字符不作区分 / number; case, width, spaces and hyphens make no difference",
                examples = "T11010519491231002X")
        String number,

        @NotBlank @Size(max = 60) @Schema(description = "证书所载持证人姓名 / name of the holder, as on it", examples = "王建国")
        String name) {

    /** @throws RequestProblem 400 when it cannot be a number; what is wrong is said without repeating it */
    CertificateNumber read() {
        try {
            return new CertificateNumber(number);
        } catch (InvalidValue invalid) {
            throw RequestProblem.invalid(new Violation("/number", invalid.code(), invalid.arguments()));
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "CheckCertificate[…]";
    }
}
