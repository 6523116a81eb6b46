package worksafe.training.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;

/** A person, with numbers masked. */
@Schema(description = "人员，号码已遮蔽 / a person, with numbers masked")
public record PersonView(
        UUID id,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "姓名 / name", examples = "王建国") String name,

        @Schema(
                description = "公民身份号码，只显示末四位，没有的不返回 / resident identity number, its last four; absent without one",
                examples = "**************002X")
        @Nullable
        String residentId,

        @Schema(description = "其他证件，号码已遮蔽 / other papers, with numbers masked")
        List<PaperView> papers,

        @Schema(description = "电话，只显示末四位 / phone, its last four", examples = "*******8000") @Nullable
        String phone,

        @Schema(description = "登记地 / where registered", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,
        Instant registeredAt,

        @Schema(
                description = "重复人员所并入的人员，未合并的不返回 / the person whose duplicate it is; absent otherwise",
                examples = "0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e10")
        @Nullable
        UUID mergedInto)
        implements Versioned {

    public PersonView {
        papers = List.copyOf(papers);
    }

    /** A paper, with its number masked. */
    @Schema(name = "PersonPaper", description = "证件，号码已遮蔽 / a paper, with its number masked")
    public record PaperView(
            PaperKind kind,

            @Schema(description = "签发国家或地区，ISO 3166 三位字母 / who issued it", examples = "DEU")
            String country,

            @Schema(description = "证件号码，只显示末尾 / its number, the end of it", examples = "*****0T47")
            String number,

            @Schema(description = "有效期截止日，未填不返回 / its last day, if told", examples = "2031-05-31") @Nullable
            LocalDate validUntil) {}

    static PersonView of(Person person) {
        var identity = person.identity();
        return new PersonView(
                person.id(),
                person.version(),
                person.name(),
                identity.residentTail() == null ? null : "*".repeat(14) + identity.residentTail(),
                person.papers().stream()
                        .map(paper ->
                                new PaperView(paper.kind(), paper.country(), paper.numberShown(), paper.validUntil()))
                        .toList(),
                identity.phoneMasked(),
                person.region().toString(),
                person.sector(),
                person.registeredAt(),
                person.mergedInto().orElse(null));
    }
}
