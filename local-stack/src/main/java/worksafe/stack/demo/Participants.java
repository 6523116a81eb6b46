package worksafe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import worksafe.kernel.Uuid7;
import worksafe.stack.Speech;
import worksafe.stack.feed.GatewayClient;

/** Creates the participants, and ends their sessions. */
public final class Participants implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String gateway;
    private final Tokens tokens;
    private final List<Participant> players = new ArrayList<>();
    private final Participant supervisor;
    private final HttpClient open = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Mints tokens as the suite's issuer would. */
    @FunctionalInterface
    public interface Tokens {

        /**
         * A token.
         *
         * @param subject the account
         * @param name of the person, for people to read
         * @param enterprises whose user it is; empty for officials
         */
        String mint(String role, String subject, String name, String region, List<String> enterprises);
    }

    public Participants(String gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.supervisor = official("supervisor", "demo-supervisor", "周敏", Demo.COUNTY);
    }

    /** An official with a role in a place. */
    Participant official(String role, String subject, String name, String region) {
        return participant(role, subject, name, region, List.of());
    }

    /** The supervisor of the county, who has a part in every act. */
    Participant supervisor() {
        return supervisor;
    }

    /** Somebody who acts for an enterprise. */
    Participant ofEnterprise(String subject, String name, String region, String enterprise) {
        return participant("enterprise", subject, name, region, List.of(enterprise));
    }

    private Participant participant(String role, String subject, String name, String region, List<String> enterprises) {
        var participant = new Participant(
                new GatewayClient(gateway, () -> tokens.mint(role, subject, name, region, enterprises)));
        players.add(participant);
        return participant;
    }

    /** What anybody may read, without a token, byte for byte. */
    byte[] publicly(String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway).resolve(path)).build();
        return Participant.patiently(() -> {
            var answer = open.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            if (answer.statusCode() != 200) {
                throw new UnexpectedAnswer(Speech.of("expected.public", path, answer.statusCode()));
            }
            return answer.body();
        });
    }

    /** What anybody may tell, without a token, once however often it has to be sent. */
    JsonNode tell(String path, Object body) {
        try {
            var key = Uuid7.next(InstantSource.system()).toString();
            var request = HttpRequest.newBuilder(URI.create(gateway).resolve(path))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            var answered = Participant.patiently(() -> {
                var answer = open.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() >= 500) {
                    throw new IOException("HTTP " + answer.statusCode());
                }
                if (answer.statusCode() != 200) {
                    throw new UnexpectedAnswer(Speech.of("expected.public", path, answer.statusCode()));
                }
                return answer.body();
            });
            return JSON.readTree(answered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        players.forEach(Participant::close);
        open.close();
    }
}
