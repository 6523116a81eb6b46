package worksafe.training.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PhoneNumber;
import worksafe.kernel.ResidentId;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.SaysSomething;

/** What clients send about people. None of it is written out where it holds what will be sealed. */
final class PersonRequests {

    private PersonRequests() {}

    @Schema(description = "登记人员 / register a person")
    public record RegisterPerson(
            @NotBlank @OneLine @SaysSomething @Size(max = 100) @Schema(description = "姓名 / name", examples = "王建国")
            String name,

            @NotNull
            @OneLine
            @Size(max = 40)
            @Schema(description = "公民身份号码 / resident identity number", examples = "11010519491231002X")
            String residentId,

            @OneLine @Size(max = 40) @Schema(description = "电话 / phone", examples = "13800138000") @Nullable
            String phone,

            @Schema(
                    description = "工作单位；企业用户必填 / where the person works or will; required of enterprise users",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId) {

        /** @throws RequestProblem 400 when a number cannot be one; what is wrong is said without repeating it */
        Person.Draft draft() {
            return new Person.Draft(name.strip(), number(residentId), phoneNumber(), enterpriseId);
        }

        private @Nullable PhoneNumber phoneNumber() {
            var given = phone;
            return given == null ? null : read("/phone", () -> PhoneNumber.of(given));
        }

        @Override
        public String toString() {
            return "RegisterPerson[…]";
        }
    }

    @Schema(description = "按公民身份号码查找人员 / find a person by the whole number")
    public record FindPersons(
            @NotNull
            @OneLine
            @Size(max = 40)
            @Schema(description = "公民身份号码 / resident identity number", examples = "11010519491231002X")
            String residentId) {

        ResidentId number() {
            return PersonRequests.number(residentId);
        }

        @Override
        public String toString() {
            return "FindPersons[…]";
        }
    }

    private static ResidentId number(String residentId) {
        return read("/residentId", () -> ResidentId.of(residentId));
    }

    private static <T> T read(String pointer, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue invalid) {
            throw RequestProblem.invalid(new Violation(pointer, invalid.code(), invalid.arguments()));
        }
    }
}
