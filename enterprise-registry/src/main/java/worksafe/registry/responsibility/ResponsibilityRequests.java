package worksafe.registry.responsibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.SaysSomething;
import worksafe.registry.responsibility.ResponsibilityEntry.Post;

/** What clients send about the responsibility system. */
public final class ResponsibilityRequests {

    private ResponsibilityRequests() {}

    @Schema(description = "登记岗位安全生产责任 / enter what a post answers for")
    public record EnterResponsibility(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank
            @OneLine
            @SaysSomething
            @Size(max = 100)
            @Schema(description = "岗位名称 / name of the post", examples = "合成操作工")
            String postName,

            @OneLine
            @Size(max = 100)
            @Schema(description = "部门、车间、班组；属全企业的不填 / unit; absent where it is the whole enterprise", examples = "合成车间")
            @Nullable
            String unit,

            @NotNull @Valid HolderRequest holder,

            @NotNull @Schema(description = "责任起始日 / first day", examples = "2026-03-01")
            LocalDate from,

            @NotNull @Valid ContentRequest content) {

        /** The post, its words without blanks around them. */
        Post post() {
            return new Post(postName.strip(), unit == null ? "" : unit.strip());
        }
    }

    @Schema(
            name = "ResponsibleHolder",
            description = "责任人，任职标识和姓名二填一 / who holds the post: by the entry of the training context, or by name")
    public record HolderRequest(
            @Schema(
                    description =
                            "培训域的任职标识；任职终止时本责任即空缺 / the entry of the training context by which the post is held; when that ends, nobody answers for it",
                    examples = "0198f3b0-2b3c-7d4e-9f5a-6b7c8d9e0f1a")
            @Nullable
            UUID postId,

            @OneLine
            @SaysSomething
            @Size(min = 1, max = 60)
            @Schema(description = "姓名；填任职标识的不填 / name; not beside the entry", examples = "王建国")
            @Nullable
            String name) {

        /** @throws RequestProblem 400 unless it says just one of both */
        void requireOne() {
            if ((postId == null) == (name == null || name.isBlank())) {
                throw RequestProblem.invalid(new Violation("/holder/name", "responsibility-holder-one"));
            }
        }

        String named() {
            return Objects.requireNonNull(name).strip();
        }
    }

    @Schema(name = "ResponsibilityContent", description = "责任内容 / what the entry says")
    public record ContentRequest(
            @NotNull @Schema(description = "管理层级 / level", examples = "POST")
            ResponsibilityLevel level,

            @Valid @Nullable LeaderDuty leads,

            @Schema(description = "上一级岗位的责任标识 / the entry above", examples = "0198f6c0-4444-7aaa-8bbb-000000000041")
            @Nullable
            UUID superiorId,

            @NotEmpty @Size(max = 50) @Schema(description = "责任范围和考核标准，逐项对应 / duties, each with its standard")
            List<@Valid @NotNull ResponsibilityDuty> duties,

            @SaysSomething
            @Size(min = 1, max = 2000)
            @Schema(
                    description = "隐患排查治理责任 / what its holder does against hidden dangers",
                    examples = "每班排查 R-101 反应釜及其联锁，发现隐患立即报告班长")
            @Nullable
            String dangerDuty,

            @SaysSomething
            @Size(min = 1, max = 1000)
            @Schema(description = "考核与收入挂钩的办法 / how the assessment counts in the income", examples = "考核得分占月度绩效工资的 20%")
            @Nullable
            String incomeLink,

            @Size(max = 200)
            @Schema(
                    description =
                            "涵盖的岗位、设备清单条目和风险点的标识，含本岗位在清单中的条目 / ids of the listed posts and devices and of the risk points that it covers, the post's own entry on the list included")
            @Nullable
            List<@NotNull UUID> coveredIds) {

        public List<UUID> covered() {
            return coveredIds == null ? List.of() : coveredIds;
        }
    }

    @Schema(description = "修订责任内容 / change what the entry says")
    public record ReviseResponsibility(
            @NotNull @Valid ContentRequest content,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "风险辨识结果更新")
            String reason) {}

    @Schema(description = "登记空缺 / say that the holder left")
    public record VacateResponsibility(
            @NotNull @Schema(description = "空缺起始日 / from which day on", examples = "2026-08-31")
            LocalDate since,

            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "离职")
            String reason) {}

    @Schema(description = "更换责任人 / name somebody else")
    public record ReplaceResponsibility(
            @NotNull @Valid HolderRequest holder,

            @NotNull @Schema(description = "责任起始日 / first day", examples = "2026-09-01")
            LocalDate from) {}

    @Schema(description = "登记考核结果 / enter the result of an assessment")
    public record AssessResponsibility(
            @NotNull @Schema(description = "考核日 / day of the assessment", examples = "2026-12-25")
            LocalDate on,

            @NotNull @Schema(description = "考核结果 / result", examples = "QUALIFIED")
            ResponsibilityResult result,

            @NotBlank
            @SaysSomething
            @Size(max = 500)
            @Schema(description = "对收入的影响 / what it did to the income", examples = "全额发放年度安全绩效")
            String incomeEffect,

            @Size(min = 1, max = 1000) @Schema(description = "评语 / opinion", examples = "巡查记录完整，未发生漏查") @Nullable
            String note) {}

    @Schema(description = "终止责任（岗位撤销） / the post is no more")
    public record EndResponsibility(
            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "岗位撤销")
            String reason) {}
}
