package worksafe.platform.files.content;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * A small JPEG of a picture, upright and on white. Decoding takes only as many of its points as the small one needs, so that
 * a large picture costs little memory.
 */
final class Thumbnail {

    /** How long its longer side is, in pixels. */
    static final int SIDE = 320;

    private Thumbnail() {}

    /**
     * Writes it down.
     *
     * @return false where the picture is proper, but of a colour system that screens do not have
     * @throws IOException when the picture cannot be decoded
     */
    static boolean write(Path picture, FileType type, int orientation, Path to) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type == FileType.JPEG ? "jpeg" : "png")
                .next();
        try (var in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * SIDE));
            var read = reader.getDefaultReadParam();
            read.setSourceSubsampling(step, step, 0, 0);
            return write(upright(reader.read(0, read), orientation), to);
        } catch (IIOException undrawn) {
            if (isRaster(reader, picture)) {
                return false;
            }
            throw undrawn;
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isRaster(ImageReader reader, Path picture) {
        if (!reader.canReadRaster()) {
            return false;
        }
        try (var in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / SIDE);
            var read = reader.getDefaultReadParam();
            read.setSourceSubsampling(step, step, 0, 0);
            return reader.readRaster(0, read).getWidth() > 0;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        var lies = orientation >= 5;
        double width = picture.getWidth();
        double height = picture.getHeight();
        var scale = Math.min(1, SIDE / Math.max(width, height));
        var turn = new AffineTransform();
        turn.scale(scale, scale);
        turn.concatenate(
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                });
        var small = new BufferedImage(
                (int) Math.max(1, Math.round((lies ? height : width) * scale)),
                (int) Math.max(1, Math.round((lies ? width : height) * scale)),
                BufferedImage.TYPE_INT_RGB);
        var drawing = small.createGraphics();
        try {
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, small.getWidth(), small.getHeight());
            drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            drawing.drawImage(picture, turn, null);
        } finally {
            drawing.dispose();
        }
        return small;
    }

    private static boolean write(BufferedImage small, Path to) throws IOException {
        try (var out = new FileImageOutputStream(to.toFile())) {
            return ImageIO.write(small, "jpeg", out);
        }
    }
}
