package worksafe.training.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Lets the judging of posts, and nothing else, see and change all rows in the present transaction, and restores the
 * caller's scope afterwards (ADR-0015). The caller stays the same: neither the subject nor what the application answers
 * changes.
 */
@ApplicationScoped
class WallBypass {

    private static final List<String> SETTINGS = List.of("app.low", "app.high", "app.sectors", "app.enterprises");
    private static final List<String> EVERYTHING = List.of("0", "999999999999", "", "");

    private final EntityManager entities;

    WallBypass(EntityManager entities) {
        this.entities = entities;
    }

    /** Does the work on all rows. Pending changes are written before, and the work's own changes before it returns. */
    void judge(Runnable work) {
        entities.flush();
        var narrow = SETTINGS.stream().map(this::current).toList();
        set(EVERYTHING);
        work.run();
        entities.flush();
        // What throws above ends the transaction, and the settings with it.
        set(narrow);
    }

    private String current(String setting) {
        return (String) entities.createNativeQuery("select coalesce(current_setting(:name, true), '')", String.class)
                .setParameter("name", setting)
                .getSingleResult();
    }

    private void set(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            var unused = entities.createNativeQuery("select set_config(:name, :value, true)", String.class)
                    .setParameter("name", SETTINGS.get(i))
                    .setParameter("value", values.get(i))
                    .getSingleResult();
        }
    }
}
