package worksafe.training.person;

import java.time.Instant;
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
                description = "公民身份号码，只显示末四位 / resident identity number, its last four",
                examples = "**************002X")
        String residentId,

        @Schema(description = "电话，只显示末四位 / phone, its last four", examples = "*******8000") @Nullable
        String phone,

        @Schema(description = "登记地 / where registered", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,
        Instant registeredAt)
        implements Versioned {

    static PersonView of(Person person) {
        var identity = person.identity();
        return new PersonView(
                person.id(),
                person.version(),
                person.name(),
                "*".repeat(14) + identity.residentTail(),
                identity.phoneMasked(),
                person.region().toString(),
                person.sector(),
                person.registeredAt());
    }
}
