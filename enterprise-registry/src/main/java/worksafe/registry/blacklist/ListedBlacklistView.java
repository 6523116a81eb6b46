package worksafe.registry.blacklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.Versioned;
import worksafe.registry.blacklist.sanction.FieldSanction;

/** An entry that stands on the list, as far as every department of the place needs it: neither statement nor names of people. */
@Schema(description = "在列的严重失信主体，供各部门惩戒 / an entry that stands on the list, as departments of the place see it")
public record ListedBlacklistView(
        @JsonUnwrapped BlacklistSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "2")
        long revision,

        @Schema(description = "各领域的惩戒现状，每个领域一项 / how far it is restricted, each field once")
        List<FieldSanction> sanctions,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<BlacklistAction> allowedActions)
        implements Versioned {

    static ListedBlacklistView of(BlacklistEntry entry, Set<BlacklistAction> allowed, LocalDate today) {
        return new ListedBlacklistView(
                BlacklistSummary.of(entry),
                entry.version(),
                FieldSanction.of(entry.sanctions(), entry.status() == BlacklistStatus.LISTED, today),
                allowed);
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
