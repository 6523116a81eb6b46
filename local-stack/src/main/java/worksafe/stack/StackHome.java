package worksafe.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the stack keeps what is its own: data that outlive a run, logs, and what it needs to know about the run itself.
 *
 * @param project the root of the source tree, where the services' jars are
 * @param folder the stack's own folder, {@code .worksafe} in the project unless WORKSAFE_HOME says otherwise
 */
record StackHome(Path project, Path folder) {

    static StackHome of(Path project, Map<String, String> environment) {
        var root = project.toAbsolutePath().normalize();
        var configured = environment.getOrDefault("WORKSAFE_HOME", "");
        return new StackHome(
                root,
                configured.isBlank()
                        ? root.resolve(".worksafe")
                        : root.resolve(configured).normalize());
    }

    /** Creates the folders; PostgreSQL, run as another user, must be able to reach its own. */
    void create() {
        Folders.createPassable(folder);
        Folders.createPassable(data());
        Folders.createPrivate(logs());
        Folders.createPrivate(run());
    }

    Path data() {
        return folder.resolve("data");
    }

    Path postgres() {
        return data().resolve("postgres");
    }

    /** The shift of the services' clock; absent while it is not shifted. */
    Path clockOffset() {
        return data().resolve("clock-offset");
    }

    /** The witness's own, with its key and what it saw; deleted with the logs that it saw. */
    Path witness() {
        return data().resolve("witness");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path run() {
        return folder.resolve("run");
    }

    /** Where a part keeps what it needs no longer than it runs. */
    Path temporary(String part) {
        return run().resolve("tmp").resolve(part);
    }

    PidFile pid(String part) {
        return new PidFile(run().resolve(part + ".pid"));
    }

    /** Held locked by the one supervisor that may run on this folder. */
    Path lock() {
        return run().resolve("lock");
    }

    /** Present while all parts that were asked for are ready. */
    Path ready() {
        return run().resolve("ready");
    }

    /** The ports of the current run, or of the last one. */
    Path ports() {
        return run().resolve("ports.properties");
    }

    /** Tokens for trying things out, as lines of a shell. */
    Path tokens() {
        return run().resolve("tokens.env");
    }

    /** What demonstrations leave to look at. */
    Path demonstrations() {
        return folder.resolve("demo");
    }

    /** The lines of imports that were not taken, to be corrected. */
    Path imports() {
        return folder.resolve("imports");
    }

    /** Keycloak's programs, where it was ever asked for; kept by a reset, for they hold no data. */
    Path keycloak() {
        return folder.resolve("keycloak");
    }

    /** The issuer of a Keycloak in the current run; absent when the run has none. */
    Path loginIssuer() {
        return run().resolve("login-issuer");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** Keys and certificates of encrypted runs; kept by a reset, as passwords are. */
    Path tls() {
        return folder.resolve("tls");
    }

    Path issuerKey() {
        return folder.resolve("issuer.jwk");
    }
}
