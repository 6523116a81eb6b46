package worksafe.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a part whether it is ready. */
final class Health {

    private static final int PATIENCE_MILLIS = 2_000;

    private Health() {}

    /** Whether the service at that address is ready. */
    static boolean isReady(String baseUrl) {
        return answers(baseUrl + "/q/health/ready");
    }

    /** Whether that address answers with 200 at once. */
    static boolean answers(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
