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

    @Schema(description = "撤回指令 / withdraw an order")
    public record WithdrawOrder(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "所列问题经复核不成立")
            String reason) {}
}
