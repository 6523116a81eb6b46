package worksafe.platform.officials;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import worksafe.kernel.ChinaTime;
import worksafe.platform.messaging.webhook.SubscriberStanding;
import worksafe.platform.service.JdbcRows;

/** Who was on the roster and holds no post any more is sent no events; programs stand on no roster. */
@ApplicationScoped
class OfficialSubscribers implements SubscriberStanding {

    private final AgroalDataSource database;
    private final InstantSource clock;

    OfficialSubscribers(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> gone(Set<String> accounts) {
        var gone = new HashSet<String>();
        QuarkusTransaction.requiringNew()
                .run(() -> JdbcRows.run(
                        database,
                        connection -> JdbcRows.each(
                                connection,
                                "select officials_left(?, ?)",
                                Arrays.asList(List.copyOf(accounts), ChinaTime.dayOf(clock.instant())),
                                row -> gone.add(row.getString(1)))));
        return gone;
    }
}
