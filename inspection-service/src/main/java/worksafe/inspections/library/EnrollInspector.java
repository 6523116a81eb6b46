package worksafe.inspections.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** The request to enter an inspector into the library. */
@Schema(description = "执法检查人员入库 / enroll an inspector")
public record EnrollInspector(
        @NotNull
        @Pattern(regexp = NUMBER)
        @Schema(description = "执法编号，抽签公示用 / service number, published with draws", examples = "ZF-320281-007")
        String number,

        @NotBlank @Size(max = 60) @Schema(description = "姓名 / name", examples = "李敏")
        String name,

        @NotBlank @Size(max = 120) @Schema(description = "账户 / account", examples = "inspector-0007")
        String subject,

        @NotNull @Schema(description = "所属机关的区划 / place of the authority", examples = "320281000000")
        RegionCode region,

        @Schema(description = "所属机关的行业主管类别，综合机关不填 / sector of the office, absent for all", examples = "EMERGENCY")
        @Nullable
        Sector sector,

        @NotNull @Valid CertificateRequest certificate,

        @NotNull
        @Size(max = 50)
        @Schema(description = "专业资质代码 / qualifications", examples = "[\"hazchem\",\"electrical\"]")
        List<@NotNull @Pattern(regexp = SKILL) String> skills,

        @NotNull
        @Min(1)
        @Max(1000)
        @Schema(description = "每次抽签最多承担的对象数 / the most objects in one draw", examples = "10")
        Integer cap) {

    static final String NUMBER = "[A-Z0-9][A-Z0-9-]{0,39}";
    static final String SKILL = "[a-z0-9][a-z0-9-]{0,39}";

    InspectorIdentity identity(UUID id) {
        return new InspectorIdentity(id, number, subject, region, sector);
    }

    InspectorDraft draft() {
        return new InspectorDraft(name, certificate.certificate(), skills, cap);
    }
}
