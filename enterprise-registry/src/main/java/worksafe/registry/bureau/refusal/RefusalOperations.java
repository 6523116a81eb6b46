package worksafe.registry.bureau.refusal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Text;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Dates;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.bureau.sender.Sender;

/** The messages that no delivery came of: each once, however often it is read, in the place of whoever signed it. */
@ApplicationScoped
public class RefusalOperations {

    private static final String KEEP =
            "insert into bureau_refusal (id, sender_id, sender, message, sha256, code, reason,"
                    + " region, refused_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (message, sha256) do nothing";

    private static final Pattern SENDER = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int LONGEST_REASON = 500;

    private final AgroalDataSource database;
    private final InstantSource clock;

    RefusalOperations(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A message that was refused.
     *
     * @param author who signed it; absent where nobody known did, and then it is shown to the nation alone
     * @param said whom it said to be from
     * @param message where it lies
     * @param sha256 of its value, in hexadecimal
     * @param code why, as problems are called
     * @param reason the same with what it is about
     */
    public record Refused(
            @Nullable Sender author,
            @Nullable String said,
            String message,
            String sha256,
            String code,
            String reason) {}

    /** Keeps it, unless it is kept already. */
    @Transactional
    public void keep(Refused refused) {
        var author = refused.author();
        var said = refused.said();
        var reason = Text.withoutControls(refused.reason());
        JdbcRows.change(
                database,
                KEEP,
                Arrays.asList(
                        Uuid7.next(clock),
                        author == null ? null : author.id(),
                        said != null && SENDER.matcher(said).matches() ? said : null,
                        refused.message(),
                        refused.sha256(),
                        refused.code(),
                        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON),
                        (author == null ? RegionCode.NATION : author.region()).value(),
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Those within the scope, newest first. */
    @Transactional
    Slice<RefusalView> list(@Nullable UUID senderId, Page page) {
        var conditions = new ArrayList<String>(List.of("true"));
        var parameters = new ArrayList<Object>();
        if (senderId != null) {
            conditions.add("sender_id = ?");
            parameters.add(senderId);
        }
        var after = page.after();
        if (after != null) {
            conditions.add("(refused_at, id) < (?, ?)");
            parameters.add(after.value(0, Dates::instant).atOffset(ZoneOffset.UTC));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var found = JdbcRows.list(
                database,
                "select id, sender_id, sender, message, sha256, code, reason, region, refused_at from bureau_refusal"
                        + " where " + String.join(" and ", conditions) + " order by refused_at desc, id desc limit ?",
                parameters,
                RefusalOperations::view);
        return Slice.of(found, page, refusal -> List.of(refusal.refusedAt(), refusal.id()));
    }

    private static RefusalView view(ResultSet row) throws SQLException {
        return new RefusalView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                new RegionCode(row.getLong(8)).toString(),
                JdbcRows.instant(row, 9));
    }
}
