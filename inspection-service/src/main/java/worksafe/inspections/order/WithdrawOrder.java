package worksafe.inspections.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to take an order back. */
@Schema(description = "撤回指令 / withdraw an order")
public record WithdrawOrder(
        @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "所列问题经复核不成立")
        String reason) {}
