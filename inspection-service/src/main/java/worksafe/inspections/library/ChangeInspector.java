package worksafe.inspections.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to change what is said of an inspector. */
@Schema(description = "变更执法检查人员信息 / change an inspector")
public record ChangeInspector(
        @NotBlank @Size(max = 60) @Schema(description = "姓名 / name", examples = "李敏")
        String name,

        @NotNull @Valid CertificateRequest certificate,

        @NotNull @Size(max = 50) @Schema(description = "专业资质代码 / qualifications", examples = "[\"hazchem\"]")
        List<@NotNull @Pattern(regexp = EnrollInspector.SKILL) String> skills,

        @NotNull
        @Min(1)
        @Max(1000)
        @Schema(description = "每次抽签最多承担的对象数 / the most objects in one draw", examples = "10")
        Integer cap) {

    InspectorDraft draft() {
        return new InspectorDraft(name, certificate.certificate(), skills, cap);
    }
}
