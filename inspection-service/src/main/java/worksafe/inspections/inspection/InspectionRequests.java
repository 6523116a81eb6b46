package worksafe.inspections.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about visits. */
final class InspectionRequests {

    private InspectionRequests() {}

    @Schema(description = "安排非抽取检查 / arrange a visit that no draw chose")
    public record ArrangeInspection(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank
            @OneLine
            @Size(max = 40)
            @Schema(description = "事由代码，见 listInspectionBases / code of a listed basis", examples = "TIP_OFF")
            String basis,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "群众举报仓库违规存放危化品")
            String reason,

            @NotEmpty
            @Size(max = 20)
            @Schema(
                    description =
                            "检查组，组长在前；开始时须达到法定人数 / the team, the leader first; large enough when the visit begins",
                    examples = "[\"0198f4a0-3333-7aaa-8bbb-000000000003\", \"0198f4a0-3333-7aaa-8bbb-000000000004\"]")
            List<@NotNull UUID> inspectorIds,

            @Schema(
                    description =
                            "联合检查（综合查一次）所随同的检查；单独检查的不填 / the visit with which it goes and counts once; absent where it"
                                    + " goes alone",
                    examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
            @Nullable
            UUID jointWith) {}

    /** The on-site plan: all four parts, none of which may be absent (R-INS-003). */
    @Schema(description = "制定现场检查方案 / make the on-site plan")
    public record PlanInspection(
            @NotBlank @Size(max = 1000) @Schema(description = "检查区域 / area", examples = "2 号危化品仓库及装卸区")
            String area,

            @NotBlank @Size(max = 4000) @Schema(description = "检查内容 / content", examples = "可燃气体报警、通风联动、储存禁忌、应急物资")
            String content,

            @NotBlank @Size(max = 2000) @Schema(description = "检查重点 / focus", examples = "报警联动是否有效")
            String focus,

            @NotBlank @Size(max = 2000) @Schema(description = "检查方式 / method", examples = "查阅记录、现场测试、询问")
            String method,

            @NotNull @Schema(description = "是否四不两直暗查 / whether covert, without notice or company", examples = "true")
            Boolean covert) {

        OnSitePlan plan() {
            return new OnSitePlan(area, content, focus, method, covert);
        }
    }

    /** To replace a member of the team, to add one, or to send one fewer. */
    @Schema(description = "调整检查组 / change the team", examples = """
            {"joining": "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f", "reason": "张检查临时抽调"}""")
    public record ChangeTeam(
            @Schema(description = "退出的成员；只增人时不填 / who stays behind; absent where the team only grows") @Nullable
            UUID leaving,

            @Schema(description = "加入的成员；只减人时不填 / who goes instead; absent where it only shrinks") @Nullable
            UUID joining,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "张检查临时抽调")
            String reason,

            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(
                    description = "已随抽签提交的证据材料的摘要；抽中的检查必填 / digest of evidence that was deposited with the draw;"
                            + " required where a draw sent the team",
                    examples = "52c50205d04ac5ec019d4f701e969c969c514cc35b194678df334dcbf96c5528")
            @Nullable
            String evidence) {

        /** @throws RequestProblem 400 when nothing would change */
        ChangeTeam required() {
            if (leaving == null && joining == null) {
                throw RequestProblem.invalid(new Violation("/joining", "inspection-team-unchanged"));
            }
            return this;
        }
    }

    /** The begin of a visit; may be left out where it is entered as it happens. */
    @Schema(description = "开始检查 / begin the visit")
    public record StartInspection(
            @Schema(
                    description = "检查开始时刻，供事后录入；现场录入的不填 / when it began, where that is entered afterwards; absent"
                            + " where it is entered as it happens",
                    examples = "2026-03-12T09:30:00+08:00")
            @Nullable
            Instant happenedAt) {}

    @Schema(description = "结束检查并形成记录 / end the visit with its record")
    public record ConcludeInspection(
            @NotBlank
            @Size(max = 4000)
            @Schema(description = "检查情况 / what was looked at and seen", examples = "检查 2 号仓库及装卸区，发现问题 1 项。")
            String record,

            @NotBlank @Size(max = 2000) @Schema(description = "检查结论 / what follows from it", examples = "责令限期整改。")
            String conclusion,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(
                    description =
                            "现场签字人；拒签的写明情况和见证人 / who signed on the premises, or that they refused and who witnessed it",
                    examples = "王建国（安全环保部部长）")
            String signedBy,

            @Schema(
                    description = "检查结束时刻，供事后录入；现场录入的不填 / when it ended, where that is entered afterwards; absent"
                            + " where it is entered as it happens",
                    examples = "2026-03-12T11:40:00+08:00")
            @Nullable
            Instant happenedAt) {

        VisitRecord written() {
            return new VisitRecord(record, conclusion, signedBy);
        }
    }

    @Schema(description = "取消检查 / call the visit off")
    public record CancelInspection(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "企业已停产搬迁")
            String reason) {}
}
