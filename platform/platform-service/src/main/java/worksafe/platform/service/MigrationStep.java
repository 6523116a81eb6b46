package worksafe.platform.service;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Whether this process only migrates and ends ({@code WORKSAFE_MIGRATE=only}). It has the owner's password and no other secret:
 * neither those of the serving roles nor a key. What a process brings along at its start, reference data, policies, register
 * kinds, waits for one that serves.
 */
public final class MigrationStep {

    private MigrationStep() {}

    public static boolean isThis() {
        return isOne(ConfigProvider.getConfig()
                .getOptionalValue("worksafe.migrate", String.class)
                .orElse(""));
    }

    /** Whether a process with this word for when to migrate is one. */
    static boolean isOne(String when) {
        return when.equals("only");
    }
}
