package worksafe.registry.enterprise;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CreditCode;

/** A credit code whose check character is wrong and for which the registering authority vouches. */
@Schema(description = "经登记机关确认的、校验位不符的信用代码 / a code with a wrong check character, vouched for")
record ConfirmCreditCode(
        @NotBlank @Schema(description = "统一社会信用代码 / credit code", examples = "913202817132563480")
        String creditCode,

        @Schema(description = "生效日，默认今天 / first day, today by default", examples = "2026-02-11") @Nullable
        LocalDate validFrom) {

    CreditCode code() {
        return FieldReader.at("/creditCode", creditCode, CreditCode::new);
    }
}
