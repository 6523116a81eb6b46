package worksafe.inspections.draw.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.Replacement;

/** The request to visit the next of the stratum in place of a drawn object. */
@Schema(description = "替补 / substitute a drawn object")
public record SubstituteObject(
        @NotNull
        @Schema(description = "不能检查的对象 / the object that falls out", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID objectId,

        @NotBlank @Size(max = 100) @Schema(description = "封存的理由之一 / one of the sealed reasons", examples = "已停业")
        String reason,

        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(
                description = "证据材料的摘要 / digest of the evidence",
                examples = "52c50205d04ac5ec019d4f701e969c969c514cc35b194678df334dcbf96c5528")
        String evidence) {

    Replacement replacement() {
        return new Replacement(objectId.toString(), reason, Digest.ofHex(evidence));
    }
}
