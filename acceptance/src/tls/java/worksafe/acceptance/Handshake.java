package worksafe.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Connections to a port, below what is spoken there. */
final class Handshake {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int PATIENCE = 4_000;

    /** What PostgreSQL is asked before TLS begins, and how it consents. */
    private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 4, (byte) 210, 22, 47};

    private final int port;
    private final boolean isDatabase;

    Handshake(int port, boolean isDatabase) {
        this.port = port;
        this.isDatabase = isDatabase;
    }

    private Socket connected() throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(LOOPBACK, port), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        if (isDatabase) {
            socket.getOutputStream().write(SSL_REQUEST);
            if (socket.getInputStream().read() != 'S') {
                throw new SSLException("the database offers no TLS");
            }
        }
        return socket;
    }

    /** What is answered to bytes that are sent without TLS; nothing where the connection just ends or nobody says anything. */
    byte[] answerTo(byte[] bytes) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            return answer(socket, bytes);
        }
    }

    /** What is answered to the first message of TLS that offers nothing later than that version, 0x0302 for 1.1. */
    byte[] answerToHello(int version) throws IOException {
        try (var socket = connected()) {
            return answer(socket, hello(version));
        }
    }

    private static byte[] answer(Socket socket, byte[] bytes) {
        var heard = new byte[64];
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            var length = socket.getInputStream().read(heard);
            return length < 0 ? new byte[0] : Arrays.copyOf(heard, length);
        } catch (IOException ended) {
            return new byte[0];
        }
    }

    /** The number of the certificate that is shown in TLS of that version. */
    BigInteger serial(SSLContext context, String version) throws IOException {
        try (var plain = connected();
                var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, LOOPBACK, port, true)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    private static byte[] hello(int version) {
        var random = new byte[32];
        Arrays.fill(random, (byte) 7);
        // ECDHE with ECDSA and RSA, and RSA alone, in the suites of these versions.
        int[] suites = {0xc00a, 0xc009, 0xc014, 0xc013, 0x0035, 0x002f};
        var body = ByteBuffer.allocate(256);
        body.putShort((short) version).put(random).put((byte) 0);
        body.putShort((short) (suites.length * 2));
        for (var suite : suites) {
            body.putShort((short) suite);
        }
        body.put((byte) 1).put((byte) 0);
        // The curve of our keys, uncompressed points: without them no elliptic suite could be chosen.
        byte[] extensions = {0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0};
        body.putShort((short) extensions.length).put(extensions);
        var length = body.position();
        var record = ByteBuffer.allocate(length + 9);
        record.put((byte) 22).putShort((short) 0x0301).putShort((short) (length + 4));
        record.put((byte) 1).put((byte) 0).putShort((short) length);
        record.put(body.array(), 0, length);
        return record.array();
    }
}
