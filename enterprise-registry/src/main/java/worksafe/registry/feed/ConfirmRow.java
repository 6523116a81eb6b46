package worksafe.registry.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.registry.FieldReader;

/** On whose word a held line is taken, where, if the line does not say, and whether it is about an enterprise known. */
@Schema(name = "ConfirmImportRow", description = "对待核实行的确认 / the confirmation of a held line")
public record ConfirmRow(
        @NotBlank
        @Size(max = 500)
        @Schema(description = "确认依据 / what the confirmation rests on", examples = "登记机关2026年1月5日电话核实，代码无误")
        String basis,

        @Nullable
        @Schema(
                description = "监管所在地，仅在该行无法判明区划时填写 / the place of supervision, only where the line names none",
                examples = "120116000000")
        String region,

        @Nullable
        @Schema(
                description = "该行与其 enterpriseId 所指企业是否同一，仅在标记为 PERHAPS_SAME_ENTERPRISE 或按 row-sameness-needed"
                        + " 被拒绝时填写：是则该企业改用此代码，否则另行登记 / whether the line is about the enterprise of its"
                        + " enterpriseId; only where it is flagged PERHAPS_SAME_ENTERPRISE or was refused as"
                        + " row-sameness-needed: true gives that enterprise the code, false registers another one",
                examples = "true")
        Boolean same) {

    @Nullable
    RegionCode seat() {
        return region == null ? null : FieldReader.at("/region", region, RegionCode::of);
    }
}
