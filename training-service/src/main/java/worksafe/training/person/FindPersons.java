package worksafe.training.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.ResidentId;

/** The request to find somebody by the whole number. */
@Schema(description = "按公民身份号码查找人员 / find a person by the whole number")
public record FindPersons(
        @NotNull
        @Size(max = 40)
        @Schema(description = "公民身份号码 / resident identity number", examples = "11010519491231002X")
        String residentId) {

    ResidentId number() {
        return RegisterPerson.residentId(residentId);
    }

    /** Nothing of the number. */
    @Override
    public String toString() {
        return "FindPersons[…]";
    }
}
