package worksafe.training.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person with what is otherwise masked. */
@Schema(description = "完整身份信息 / a person with what is otherwise masked")
public record DisclosedPerson(
        UUID id,

        @Schema(description = "姓名 / name", examples = "王建国") String name,

        @Schema(description = "公民身份号码 / resident identity number", examples = "11010519491231002X")
        String residentId,

        @Schema(description = "电话，未登记不返回 / phone, if any", examples = "13800138000") @Nullable
        String phone) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "DisclosedPerson[…]";
    }
}
