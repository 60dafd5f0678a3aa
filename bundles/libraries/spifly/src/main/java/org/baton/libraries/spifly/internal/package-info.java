/** The way into SPI-Fly: a quick look at each class before it is taken apart. */
package org.baton.libraries.spifly.internal;
