package worksafe.inspections.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.papers.DisclosureClass;

/** What clients send about orders. */
final class OrderRequests {

    private OrderRequests() {}

    @Schema(description = "下达责令限期整改指令 / issue an order to rectify")
    public record IssueOrder(
            @NotNull @Schema(description = "检查标识 / id of the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
            UUID inspectionId,

            @NotEmpty
            @Size(max = 100)
            @Schema(
                    description = "要改正的检查发现 / the findings to be put right",
                    examples = "[\"0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f\"]")
            List<@NotNull UUID> findingIds,

            @Schema(
                    description = "限期（含当日）；不填为政策允许的最晚日期 / due date, that day included; absent: the last that the policy"
                            + " allows",
                    examples = "2026-03-27")
            @Nullable
            LocalDate dueDate,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description = "指令名称；不填由首项问题拟定 / title; absent: made of the first finding",
                    examples = "责令限期整改指令书：可燃气体报警器失效等 1 项")
            @Nullable
            String title,

            @Schema(
                    description = "当场下达时刻，供事后录入，限期自该日起算；现场录入的不填 / when it was handed over, where that is entered"
                            + " afterwards; the time limit counts from there",
                    examples = "2026-03-12T11:50:00+08:00")
            @Nullable
            Instant happenedAt) {}

    @Schema(description = "申请延期 / ask for more time")
    public record AskExtension(
            @NotNull @Schema(description = "申请延至 / the day asked for", examples = "2026-04-10")
            LocalDate until,

            @NotNull OrderExtension.ExtensionGround ground,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "连续暴雨，厂区积水，无法进场施工")
            String reason) {}

    @Schema(description = "答复延期申请 / answer an application for more time")
    public record AnswerExtension(
            @NotNull OrderExtension.ExtensionAnswer answer,

            @Schema(description = "准予延至；不填为申请的日期 / the day granted; absent: the one asked for", examples = "2026-04-10")
            @Nullable
            LocalDate until,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "意见、理由或需补正的内容 / opinion, reason, or what is to be completed", examples = "情况属实")
            String opinion,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description = "不予延期所依据的条款，不予延期时必填 / clause by which it is refused; needed then",
                    examples = "《安全生产违法行为行政处罚办法》第十七条第一款")
            @Nullable
            String clause) {

        /** @throws RequestProblem 400 when it is refused without a clause */
        AnswerExtension required() {
            if (answer == OrderExtension.ExtensionAnswer.REFUSED && clause == null) {
                throw RequestProblem.invalid(new Violation("/clause", "order-extension-clause"));
            }
            return this;
        }
    }

    @Schema(
            description = "制作指令书 / draw up the paper of an order",
            requiredProperties = {"authority", "reviewAuthority", "court"})
    public record DrawUpPaper(
            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "实施机关全称，印于文书 / the authority's full name, as printed", examples = "江阴市应急管理局")
            @Nullable
            String authority,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "行政复议机关 / to whom the enterprise may appeal", examples = "江阴市人民政府")
            @Nullable
            String reviewAuthority,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "有管辖权的人民法院 / the court before which it may sue", examples = "江阴市人民法院")
            @Nullable
            String court,

            @Schema(description = "公开属性；不填为依申请公开 / who may have it; absent: who asks for it", examples = "VOLUNTARY")
            @Nullable
            DisclosureClass disclosure) {

        DisclosureClass disclosureOrDefault() {
            return disclosure == null ? DisclosureClass.ON_REQUEST : disclosure;
        }
    }

    @Schema(description = "撤回指令 / withdraw an order")
    public record WithdrawOrder(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "所列问题经复核不成立")
            String reason) {}
}
