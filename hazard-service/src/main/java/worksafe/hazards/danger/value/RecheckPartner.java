package worksafe.hazards.danger.value;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who re-checked a danger together with who says so.
 *
 * @param account what separation of duties compares
 * @param name what people read beside it
 */
@Embeddable
@Schema(name = "DangerRecheckPartner", description = "另一名复查人员 / who re-checked it as well")
public record RecheckPartner(
        @Column(name = "second_account") @Schema(description = "账户 / account", examples = "inspector-0012")
        String account,

        @Column(name = "second_name") @Schema(description = "姓名 / name", examples = "孙检查")
        String name) {}
