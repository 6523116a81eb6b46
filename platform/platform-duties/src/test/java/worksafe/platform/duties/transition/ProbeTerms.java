package worksafe.platform.duties.transition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.JdbcRows;

/** Days by which something is looked at again; takes two at a time, and can be made to stumble. */
@ApplicationScoped
class ProbeTerms implements RunningTerms {

    static final AtomicInteger STUMBLES_AFTER = new AtomicInteger(Integer.MAX_VALUE);

    @Override
    public boolean areDatedBy(String policyCode) {
        return policyCode.equals("probe.recheck-period");
    }

    @Override
    public long count(Connection connection, PolicyRow row) throws SQLException {
        var counts = new ArrayList<Long>();
        JdbcRows.each(connection, "select count(*) from probe_term", List.of(), found -> counts.add(found.getLong(1)));
        return counts.getFirst();
    }

    @Override
    public Step next(
            Connection connection,
            PolicyRow row,
            PolicyBook.Edition book,
            Portion portion,
            @Nullable UUID after,
            int most)
            throws SQLException {
        var ids = new ArrayList<UUID>();
        JdbcRows.each(
                connection,
                "select id from probe_term where id > ? and get_byte(uuid_send(id), 15) % ? = ? order by id limit 2",
                List.of(after == null ? new UUID(0, 0) : after, portion.of(), portion.number()),
                found -> ids.add(found.getObject(1, UUID.class)));
        if (ids.isEmpty()) {
            return Step.end();
        }
        try (var update = connection.prepareStatement(
                "update probe_term set source = source || '+' || ? where id = any (?) and due >= ?")) {
            JdbcRows.fill(
                    update,
                    List.of(
                            row.source(),
                            connection.createArrayOf("uuid", ids.toArray()),
                            row.transition().orElseThrow()));
            var changed = update.executeUpdate();
            if (STUMBLES_AFTER.getAndDecrement() == 0) {
                throw new IllegalStateException("stumbled on purpose");
            }
            return new Step(ids.getLast(), ids.size(), Map.of("changed", (long) changed));
        }
    }
}
