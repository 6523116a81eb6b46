package worksafe.inspections.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;

/** What clients send about notices among departments. */
final class DepartmentNoticeRequests {

    private DepartmentNoticeRequests() {}

    @Schema(description = "发出部门通报 / send a notice to other departments of the place")
    public record SendDepartmentNotice(
            @NotNull @Schema(description = "种类 / kind") DepartmentNoticeKind kind,

            @Schema(
                    description =
                            "发出部门类别；只管一个行业的可不填 / sector of who sends it; not needed of a department of one sector")
            @Nullable
            Sector fromSector,

            @NotEmpty
            @Size(max = 13)
            @Schema(
                    description = "通报的部门类别 / sectors of the departments that it is for",
                    examples = "[\"TRANSPORT\", \"MARKET_REGULATION\"]")
            List<@NotNull Sector> toSectors,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "发出单位 / who sends it", examples = "江阴市应急管理局")
            String issuer,

            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "事项 / what it is, in one line", examples = "某化工企业涉嫌无证运输危险化学品")
            String title,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "内容 / what is told or asked", examples = "检查发现该企业委托无资质车辆运输危险化学品，请依法查处。")
            String text,

            @Schema(description = "回复期限（含当日） / until when the others answer", examples = "2026-04-10") @Nullable
            LocalDate answerBy) {

        DepartmentNoticeSubject told() {
            return new DepartmentNoticeSubject(kind, issuer, title, text, answerBy);
        }
    }

    @Schema(description = "签收部门通报 / sign for a notice")
    public record ReceiveDepartmentNotice(
            @NotNull @Schema(description = "签收的部门类别 / sector of the department that signs")
            Sector sector) {}

    @Schema(description = "回复部门通报 / answer a notice")
    public record AnswerDepartmentNotice(
            @NotNull @Schema(description = "回复的部门类别 / sector of the department that answers")
            Sector sector,

            @NotNull @Schema(description = "是否参加或者采纳 / whether it joins, or takes it up", examples = "true")
            Boolean joins,

            @NotBlank @Size(max = 2000) @Schema(description = "回复 / answer", examples = "同意参加，联系人为执法大队。")
            String answer) {}

    @Schema(description = "办结部门通报 / write down what came of a notice")
    public record CloseDepartmentNotice(
            @NotBlank @Size(max = 2000) @Schema(description = "办理结果 / what came of it", examples = "三部门联合查处，已立案 1 件。")
            String result) {}

    @Schema(description = "撤回部门通报 / take a notice back")
    public record WithdrawDepartmentNotice(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "经核实，情况不属实")
            String reason) {}
}
