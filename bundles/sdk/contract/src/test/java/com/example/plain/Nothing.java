package com.example.plain;

/** No module: nothing says that it is one. */
public final class Nothing {}
