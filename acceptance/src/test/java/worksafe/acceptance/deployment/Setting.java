package worksafe.acceptance.deployment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that a process reads from its environment.
 *
 * @param variable name of the environment variable
 * @param fallback what holds without it, with {@code <context>} for the context's name; empty when there is nothing
 */
record Setting(String variable, String fallback) {

    /** Their fallback is for a machine of one's own, though it does not look like it. */
    private static final Set<String> DEVELOPMENT = Set.of("WORKSAFE_PROFILE", "WORKSAFE_MIGRATE");

    /** They have no fallback because their absence means something. */
    private static final Set<String> ABSENT_BY_CHOICE = Set.of(
            // Only after a change of keys.
            "WORKSAFE_PERSONAL_DATA_RETIRED_KEYS",
            "WORKSAFE_AUDIT_LOG_FORMER_KEYS",
            // Only where files lie in a bucket; without an address or an account they are Amazon's and the machine's.
            "WORKSAFE_FILES_S3_ENDPOINT",
            "WORKSAFE_FILES_S3_BUCKET",
            "WORKSAFE_FILES_S3_ACCESS_KEY",
            "WORKSAFE_FILES_S3_SECRET_KEY",
            // Only where bureaus lay files into a folder.
            "WORKSAFE_BUREAU_FOLDER",
            // Only where other systems are sent events, and those within the operator's own networks.
            "WORKSAFE_WEBHOOKS_KEY",
            "WORKSAFE_WEBHOOKS_ALLOWED_NETWORKS",
            // Only where programs sign their requests.
            "WORKSAFE_API_CLIENTS_KEY",
            "WORKSAFE_INTERNAL_KEY",
            "WORKSAFE_SIGNING_REGISTRY_URL",
            // Only where reports are to be signed.
            "WORKSAFE_FIGURES_REPORT_KEY",
            // Only where somebody countersigns it.
            "WORKSAFE_AUDIT_WITNESS_KEY",
            "WORKSAFE_AUDIT_WITNESS_URL",
            // Only where the issuer answers whether a token still holds.
            "WORKSAFE_OIDC_INTROSPECTION_URL",
            "WORKSAFE_OIDC_CLIENT_SECRET",
            // Only where pages of other origins call the gateway.
            "WORKSAFE_CORS_ORIGINS",
            // Only where the font that ships lacks a character.
            "WORKSAFE_PAPERS_FONTS",
            // Only where the parts speak TLS with each other.
            "WORKSAFE_TLS_CONFIGURATION",
            "WORKSAFE_TLS_PEERS",
            // Refused in production.
            "WORKSAFE_CLOCK_OFFSET_FILE");

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]");

    /** The variable from which a property without an expression can be set. */
    static Setting ofProperty(String property, String fallback) {
        return new Setting(OTHER.matcher(property).replaceAll("_").toUpperCase(Locale.ROOT), fallback);
    }

    /** Whether production cannot do with the fallback. */
    boolean isNeeded() {
        return DEVELOPMENT.contains(variable)
                || fallback.contains("127.0.0.1")
                || (fallback.isEmpty() && !ABSENT_BY_CHOICE.contains(variable));
    }

    /** Whether it stays away from production: time travel is for demonstrations. */
    boolean isForDevelopmentOnly() {
        return variable.startsWith("WORKSAFE_CLOCK_OFFSET");
    }
}
