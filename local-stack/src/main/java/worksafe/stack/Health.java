package worksafe.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a service whether it is ready. */
final class Health {

    private static final int PATIENCE_MILLIS = 2_000;

    private Health() {}

    static boolean isReady(String baseUrl) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(baseUrl + "/q/health/ready").toURL().openConnection();
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
