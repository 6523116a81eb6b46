package worksafe.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to take a certificate back. */
@Schema(description = "撤销证书 / revoke a certificate")
public record RevokeCertificate(
        @NotNull @Schema(description = "法定情形 / ground that the law names", examples = "FALSE_DATA")
        EndGround ground,

        @NotBlank @Size(max = 1000) @Schema(description = "说明 / note", examples = "经查，培训记录系伪造。")
        String note) {}
