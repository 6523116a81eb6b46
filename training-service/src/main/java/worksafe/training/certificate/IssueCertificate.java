package worksafe.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.Qualification;
import worksafe.training.compliance.QualificationKind;

/** The request to certify somebody. */
@Schema(description = "颁发证书 / issue a certificate")
public record IssueCertificate(
        @NotNull @Schema(description = "持证人标识 / holder", examples = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID personId,

        @NotNull @Schema(description = "类别 / kind", examples = "SPECIAL_OPERATION")
        QualificationKind kind,

        @Schema(description = "特种作业类别；仅特种作业填写 / category; for special operations only", examples = "ELECTRICAL")
        @Nullable
        OperationCategory category,

        @NotBlank
        @Size(max = 60)
        @Schema(description = "证书编号，同类唯一 / number, unique within its kind", examples = "T320281-2026-000017")
        String number,

        @NotNull @Schema(description = "有效期起始日，不晚于今日 / first day, today at the latest", examples = "2026-03-15")
        LocalDate validFrom) {

    CertificateDraft draft() {
        return new CertificateDraft(personId, Qualification.requested(kind, category), number.strip(), validFrom);
    }
}
