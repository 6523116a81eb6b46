package worksafe.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * The training run of a service: it starts as it always does, answers what a client asks first, and ends, whereupon its JVM
 * writes the {@link AotCache}. Takes some seconds once after each build.
 */
final class Training {

    /** So often, that what is used at all is seen to be used often. */
    private static final int REQUESTS = 40;

    /** What a JVM takes to write the cache as it ends. */
    static final Duration PATIENCE_END = Duration.ofMinutes(2);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProcessPart trainee;
    private final String address;
    private final IssuerPart issuer;
    private final AotCache cache;
    private final List<String> usual;

    /**
     * @param address of something the service is asked for often
     * @param usual the command of its later starts, but for the cache
     */
    Training(ProcessPart trainee, String address, IssuerPart issuer, AotCache cache, List<String> usual) {
        this.trainee = trainee;
        this.address = address;
        this.issuer = issuer;
        this.cache = cache;
        this.usual = List.copyOf(usual);
    }

    /** The process of the training run, which is stopped like any other. */
    Part trainee() {
        return trainee;
    }

    /** @throws StackException when the service could not be started or asked, or its JVM wrote no cache */
    void run() {
        cache.forget();
        try {
            var unused = trainee.start();
            ask();
        } finally {
            trainee.stop();
        }
        cache.keep(usual);
    }

    private void ask() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + issuer.token("supervisor", "000000000000"))
                    .timeout(PATIENCE)
                    .build();
            for (int asked = 0; asked < REQUESTS; asked++) {
                var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() != 200) {
                    throw new StackException(Speech.of("training.answer", address, answer.statusCode()));
                }
            }
        } catch (IOException e) {
            throw new StackException(Speech.of("training.answer", address, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }
}
