package worksafe.training.person;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person with what is otherwise masked. */
@Schema(description = "完整身份信息 / a person with what is otherwise masked")
public record DisclosedPerson(
        UUID id,

        @Schema(description = "姓名 / name", examples = "王建国") String name,

        @Schema(description = "公民身份号码，没有的不返回 / resident identity number, if any", examples = "11010519491231002X")
        @Nullable
        String residentId,

        @Schema(description = "电话，未登记不返回 / phone, if any", examples = "13800138000") @Nullable
        String phone,

        @Schema(description = "其他证件 / other papers") List<Paper> papers) {

    public DisclosedPerson {
        papers = List.copyOf(papers);
    }

    /** A paper with its whole number. */
    @Schema(name = "DisclosedPaper", description = "证件及号码 / a paper with its whole number")
    public record Paper(
            PaperKind kind,

            @Schema(description = "签发国家或地区，ISO 3166 三位字母 / who issued it", examples = "DEU")
            String country,

            @Schema(description = "证件号码 / number", examples = "C01X00T47")
            String number) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Paper[…]";
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "DisclosedPerson[…]";
    }
}
