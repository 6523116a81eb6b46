package worksafe.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One service's database and its three logins.
 *
 * @param url JDBC URL
 * @param owner role that owns everything and runs migrations
 * @param ownerPassword its password
 * @param app serving role with short time limits
 * @param appPassword its password
 * @param jobs role for long work, with the same rights as {@code app}
 * @param jobsPassword its password
 */
public record ServiceDatabase(
        String url,
        String owner,
        String ownerPassword,
        String app,
        String appPassword,
        String jobs,
        String jobsPassword) {

    /** The same, reached at another address. */
    ServiceDatabase at(String otherUrl) {
        return new ServiceDatabase(otherUrl, owner, ownerPassword, app, appPassword, jobs, jobsPassword);
    }

    /** The environment from which a service reads all this. */
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("WORKSAFE_DB_URL", url);
        environment.put("WORKSAFE_DB_OWNER", owner);
        environment.put("WORKSAFE_DB_OWNER_PASSWORD", ownerPassword);
        environment.put("WORKSAFE_DB_APP", app);
        environment.put("WORKSAFE_DB_APP_PASSWORD", appPassword);
        environment.put("WORKSAFE_DB_JOBS", jobs);
        environment.put("WORKSAFE_DB_JOBS_PASSWORD", jobsPassword);
        return environment;
    }

    /** Names without passwords; an address may name files, but holds no secret. */
    @Override
    public String toString() {
        return url + " (" + owner + ", " + app + ", " + jobs + ")";
    }
}
