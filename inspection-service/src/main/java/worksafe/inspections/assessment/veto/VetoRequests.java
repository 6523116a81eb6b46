package worksafe.inspections.assessment.veto;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;

/** What clients send about vetoes. */
final class VetoRequests {

    private VetoRequests() {}

    @Schema(description = "提出一票否决 / bring up a veto")
    public record TriggerVeto(
            @NotNull @Schema(description = "所在区划 / place of whom it bars", examples = "320281102000")
            RegionCode region,

            @Schema(description = "行业主管部门类别；否决部门的填写 / sector, where a department is barred") @Nullable
            Sector sector,

            @NotNull @Min(2000) @Max(2100) @Schema(description = "事故发生年度 / year of the accident", examples = "2026")
            Integer year,

            @NotNull @Schema(description = "事由 / ground") VetoGround ground,

            @NotBlank
            @OneLine
            @Size(max = 60)
            @Schema(description = "事故编号 / number of the accident", examples = "SG320281-2026-000003")
            String accidentNumber,

            @NotNull @Schema(description = "事故等级 / grade of the accident")
            AccidentGrade grade,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "单位 / the authority", examples = "澄江街道办事处")
            String body,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "职务；否决负责人的填写，不写姓名 / the post, where whoever holds it is barred; no name",
                    examples = "街道办事处主任")
            @Nullable
            String post,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "情况 / what was not done, concealed, or made worse", examples = "未按规定督促企业排除重大事故隐患。")
            String text) {

        VetoCase particulars() {
            return new VetoCase(
                    year,
                    ground,
                    accidentNumber,
                    grade,
                    post == null ? VetoSubject.AUTHORITY : VetoSubject.POST,
                    body,
                    post,
                    text);
        }
    }

    @Schema(description = "政府决定 / the government decides")
    public record DecideVeto(
            @NotNull @Schema(description = "是否予以否决 / whether it bars", examples = "true")
            Boolean confirmed,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "经市政府常务会议研究，同意")
            String opinion) {}

    @Schema(description = "公布一票否决 / announce a veto")
    public record AnnounceVeto(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "公布文号 / number of the paper", examples = "澄政办〔2026〕21号")
            String document) {}

    @Schema(description = "撤销一票否决 / lift a veto")
    public record LiftVeto(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "复查认定已全面履职")
            String reason) {}

    /** Of whom it is asked whether a veto bars them. */
    record VetoBarQuery(
            RegionCode region,
            @Nullable Sector sector,
            int year,
            @Nullable String post) {}
}
