package worksafe.platform.registers.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.Rows;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.registers.kind.RegisterKind;

/** Writes what everybody may read, in the transaction of the entry. */
@ApplicationScoped
public class PublicEntries {

    private static final String INSERT = "insert into public_register_entry (id, entry_id, kind, holder_type, region,"
            + " sector, data, published_at, until) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String WITHDRAW =
            "update public_register_entry set withdrawn_on = ? where entry_id = ? and withdrawn_on is null";

    private final Rows rows;

    PublicEntries(Rows rows) {
        this.rows = rows;
    }

    /**
     * A version of an entry, as far as it may be read by everybody.
     *
     * @param id of the version
     * @param counts whether it was accepted
     * @param until the last day for which it holds; absent where it has none
     */
    public record Version(
            UUID id,
            UUID entryId,
            Holder holder,
            boolean counts,
            ObjectNode data,
            @Nullable LocalDate until,
            Instant at) {}

    /** Lets what is shown be what was accepted last, and nothing while the entry is written anew; of a public kind alone. */
    public void follow(RegisterKind kind, Version version) {
        if (!kind.isPublic()) {
            return;
        }
        var unused = rows.execute(WITHDRAW, List.of(ChinaTime.dayOf(version.at()), version.entryId()));
        if (version.counts()) {
            var holder = version.holder();
            var unusedToo = rows.execute(
                    INSERT,
                    Arrays.asList(
                            version.id(),
                            version.entryId(),
                            kind.code(),
                            holder.type(),
                            holder.region().value(),
                            holder.sector(),
                            shown(kind, version.data()).toString(),
                            version.at(),
                            version.until()));
        }
    }

    private static ObjectNode shown(RegisterKind kind, ObjectNode data) {
        var shown = RegisterJson.object();
        kind.published().stream().filter(data::has).forEach(name -> {
            var unused = shown.set(name, data.get(name));
        });
        return shown;
    }
}
