package worksafe.training.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PhoneNumber;
import worksafe.kernel.ResidentId;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** The request to register somebody. */
@Schema(description = "登记人员 / register a person")
public record RegisterPerson(
        @NotBlank @Size(max = 100) @Schema(description = "姓名 / name", examples = "王建国")
        String name,

        @NotNull
        @Size(max = 40)
        @Schema(description = "公民身份号码 / resident identity number", examples = "11010519491231002X")
        String residentId,

        @Size(max = 40) @Schema(description = "电话 / phone", examples = "13800138000") @Nullable
        String phone,

        @Schema(
                description = "工作单位；企业用户必填 / where the person works or will; required of enterprise users",
                examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId) {

    /** @throws RequestProblem 400 when the number cannot be one; what is wrong is said without repeating it */
    PersonDraft draft() {
        return new PersonDraft(name.strip(), residentId(residentId), number(), enterpriseId);
    }

    static ResidentId residentId(String text) {
        try {
            return ResidentId.of(text);
        } catch (InvalidValue invalid) {
            throw refusal("/residentId", invalid);
        }
    }

    private @Nullable PhoneNumber number() {
        try {
            return phone == null ? null : PhoneNumber.of(phone);
        } catch (InvalidValue invalid) {
            throw refusal("/phone", invalid);
        }
    }

    private static RequestProblem refusal(String pointer, InvalidValue invalid) {
        return RequestProblem.invalid(new Violation(pointer, invalid.code(), invalid.arguments()));
    }

    /** Nothing of what will be sealed. */
    @Override
    public String toString() {
        return "RegisterPerson[…]";
    }
}
