package worksafe.inspections.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;

/** What clients send about assessments. */
final class AssessmentRequests {

    private AssessmentRequests() {}

    @Schema(description = "一个考核项目 / an item")
    public record NewAssessmentItem(
            @NotNull @Schema(description = "类别 / topic") AssessmentTopic topic,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "项目 / item", examples = "基层基础工作")
            String title,

            @NotBlank @Size(max = 1000) @Schema(description = "评分标准 / how it is marked", examples = "台账齐全得满分，缺一项扣 1 分")
            String criterion,

            @NotNull
            @Positive
            @Max(1000)
            @Digits(integer = 4, fraction = 2)
            @Schema(description = "分值 / what it is worth", examples = "20")
            BigDecimal fullMarks) {

        AssessmentItem item() {
            return AssessmentItem.of(topic, title, criterion, fullMarks);
        }
    }

    @Schema(description = "下达考核目标 / set the targets of a place or department for a year")
    public record IssueAssessment(
            @NotNull @Schema(description = "被考核单位所在区划 / its place", examples = "320281102000")
            RegionCode region,

            @Schema(description = "行业主管部门类别；考核部门的填写 / sector, where a department is assessed") @Nullable
            Sector sector,

            @NotNull @Min(2000) @Max(2100) @Schema(description = "年度 / year", examples = "2026")
            Integer year,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "被考核单位 / who is assessed", examples = "澄江街道办事处")
            String body,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "目标文件文号 / the paper by which its targets were set", examples = "澄安委〔2026〕5号")
            String document,

            @NotNull @Schema(description = "自评报送期限（含当日） / last day of its own report", examples = "2027-01-15")
            LocalDate reportDue,

            @NotNull
            @Size(min = 1, max = 100)
            @Schema(
                    description =
                            "考核项目；须有基层基础工作和试点推广 / its items; grass-roots work and the promotion of pilots among them")
            List<@Valid @NotNull NewAssessmentItem> items) {

        Assessed assessed() {
            return new Assessed(year, body, document, reportDue);
        }
    }

    @Schema(description = "分解目标 / tell that the targets were spread")
    public record SpreadAssessment(
            @NotBlank @Size(max = 1000) @Schema(description = "分解情况 / how", examples = "已与 18 个村（社区）签订责任书")
            String statement) {}

    @Schema(description = "一个项目的分数 / the marks of an item")
    public record AssessmentMark(
            @NotNull
            @Min(1)
            @Max(100)
            @Schema(description = "项目序号，自一起 / position of the item, from one", examples = "1")
            Integer position,

            @NotNull
            @PositiveOrZero
            @Digits(integer = 4, fraction = 2)
            @Schema(description = "分数 / marks", examples = "18")
            BigDecimal marks,

            @NotBlank @Size(max = 1000) @Schema(description = "依据或说明 / evidence or reason", examples = "七本台账均已更新")
            String note) {

        MarkedItem marked() {
            return new MarkedItem(position, marks, note);
        }
    }

    static List<MarkedItem> marked(List<AssessmentMark> marks) {
        return marks.stream().map(AssessmentMark::marked).toList();
    }

    @Schema(description = "报送自评 / report on itself")
    public record ReportAssessment(
            @NotNull @Size(min = 1, max = 100) @Schema(description = "各项目自评分 / the marks of all items")
            List<@Valid @NotNull AssessmentMark> items,

            @Size(max = 50)
            @Schema(
                    description = "证明材料的文件标识 / ids of files that prove it",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "退回补正 / return for completion")
    public record ReturnAssessment(
            @NotBlank @Size(max = 1000) @Schema(description = "补正清单 / what is missing", examples = "补充试点推广佐证材料")
            String list) {}

    @Schema(description = "核查自评 / check the report")
    public record CheckAssessment(
            @NotNull @Size(min = 1, max = 100) @Schema(description = "各项目核查分 / the marks of all items")
            List<@Valid @NotNull AssessmentMark> items) {}

    @Schema(description = "评分定等 / mark and grade")
    public record ScoreAssessment(
            @NotNull @Size(min = 1, max = 100) @Schema(description = "各项目得分 / the marks of all items")
            List<@Valid @NotNull AssessmentMark> items,

            @NotNull @Schema(description = "考核等次，不得高于得分率对应的等次 / grade, none better than the marks reach")
            AssessmentGrade grade,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "总体良好，台账更新不及时")
            String opinion) {}

    @Schema(description = "提出异议 / object")
    public record ObjectToAssessment(
            @NotBlank @Size(max = 2000) @Schema(description = "理由 / reason", examples = "试点推广材料已按期报送")
            String reason) {}

    @Schema(description = "政府审定 / the government confirms")
    public record ConfirmAssessment(
            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "经市政府常务会议审定")
            String opinion) {}

    @Schema(description = "撤回考核 / withdraw an assessment")
    public record WithdrawAssessment(
            @NotBlank @Size(max = 500) @Schema(description = "理由 / reason", examples = "机构改革，单位撤销")
            String reason) {}
}
