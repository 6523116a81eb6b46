package worksafe.registry.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.registry.FieldReader;

/** On whose word a held line is registered, and where, if the line does not say. */
@Schema(description = "对待核实行的确认 / the confirmation of a held line")
public record ConfirmRow(
        @NotBlank
        @Size(max = 500)
        @Schema(description = "确认依据 / what the confirmation rests on", examples = "登记机关2026年1月5日电话核实，代码无误")
        String basis,

        @Nullable
        @Schema(
                description = "监管所在地，仅在该行无法判明区划时填写 / the place of supervision, only where the line names none",
                examples = "120116000000")
        String region) {

    @Nullable
    RegionCode seat() {
        return region == null ? null : FieldReader.at("/region", region, RegionCode::of);
    }
}
